package org.waymark.query.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.security.CallerTokens;
import org.waymark.query.security.EffectiveRoles;
import tools.jackson.databind.json.JsonMapper;

/** Where static files are, arguments that handlers may ask for, and the way to command-service. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration IMPORT_WITHIN = Duration.ofSeconds(90);
    private static final Duration FILE_WITHIN = Duration.ofSeconds(60);
    private static final long IMPORT_BYTES = 5L << 20;
    private static final String COMMAND_URL = "${waymark.command-url:http://localhost:8081}";

    private final EffectiveRoles effectiveRoles;
    private final Snapshots snapshots;

    WebConfiguration(EffectiveRoles effectiveRoles, Snapshots snapshots) {
        this.effectiveRoles = effectiveRoles;
        this.snapshots = snapshots;
    }

    /** Before what Spring Boot serves of the class path. */
    @Bean
    static SimpleUrlHandlerMapping assetMapping(Assets assets) {
        return new SimpleUrlHandlerMapping(Map.of("/assets/**", assets, "/favicon.ico", assets), 0);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument(effectiveRoles));
        resolvers.add(new FormInputArgument());
        resolvers.add(new SnapshotArgument(effectiveRoles, snapshots));
    }

    @Bean
    CommandClient commandClient(
            RestClient.Builder http, @Value(COMMAND_URL) String address, CallerTokens tokens, JsonMapper json) {
        return new CommandClient(at(address, http, ANSWER_WITHIN), at(address, http, FILE_WITHIN), tokens, json);
    }

    @Bean
    ImportClient importClient(
            RestClient.Builder http, @Value(COMMAND_URL) String address, CallerTokens tokens, JsonMapper json) {
        return new ImportClient(at(address, http, IMPORT_WITHIN), tokens, json);
    }

    private static RestClient at(String address, RestClient.Builder http, Duration patience) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build());
        requests.setReadTimeout(patience);
        return http.clone().baseUrl(address).requestFactory(requests).build();
    }

    /**
     * The largest file of a form: what command-service takes.
     *
     * @param file the same setting as that service has
     */
    @Bean
    UploadLimit uploadLimit(@Value("${waymark.files.max-size:10MB}") DataSize file) {
        return new UploadLimit(file.toBytes());
    }

    /** Files of forms, and those that are imported, which are at most 5 MB; and a little for the rest of the form. */
    @Bean
    MultipartConfigElement uploads(UploadLimit limit) {
        DataSize largest = DataSize.ofBytes(Math.max(limit.bytes(), IMPORT_BYTES));
        MultipartConfigFactory limits = new MultipartConfigFactory();
        limits.setMaxFileSize(largest);
        limits.setMaxRequestSize(
                DataSize.ofBytes(largest.toBytes() + DataSize.ofMegabytes(1).toBytes()));
        return limits.createMultipartConfig();
    }

    @Bean
    FormPosts formPosts(CommandClient commands, HttpServletRequest request) {
        return new FormPosts(commands, request);
    }
}
