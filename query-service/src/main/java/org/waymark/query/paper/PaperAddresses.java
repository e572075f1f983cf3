package org.waymark.query.paper;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.query.api.PathParameters;

/** Maps an address for each declared table and format. */
@Component
class PaperAddresses implements SmartInitializingSingleton, PathParameters {

    static final String BEFORE = "/api/strategies/{code}/";

    private final RequestMappingHandlerMapping mapping;
    private final Map<String, PaperTable> tables;

    PaperAddresses(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, List<PaperTable> tables) {
        this.mapping = mapping;
        this.tables = tables.stream().collect(Collectors.toMap(PaperTable::name, Function.identity()));
    }

    /** Every address with its table and format. */
    record Address(PaperTable table, PaperFormat format) {

        String pattern() {
            return BEFORE + table.name() + "." + format.extension();
        }
    }

    List<Address> all() {
        return tables.values().stream()
                .flatMap(table -> PaperFormat.ALL.stream().map(format -> new Address(table, format)))
                .toList();
    }

    /** What is at the address with this pattern. */
    Address at(String pattern) {
        int dot = pattern.lastIndexOf('.');
        PaperTable table = tables.get(pattern.substring(BEFORE.length(), dot));
        if (table == null) {
            throw new IllegalStateException("No table is at " + pattern);
        }
        return new Address(table, PaperFormat.of(pattern.substring(dot + 1)));
    }

    @Override
    public List<Taken> of(String pattern) {
        return all().stream()
                .filter(address -> address.pattern().equals(pattern))
                .flatMap(address -> address.table().filters().stream())
                .map(filter -> new Taken(filter.name(), filter.meaning(), filter.example(), filter.words()))
                .toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Address address : all()) {
            RequestMappingInfo info = RequestMappingInfo.paths(address.pattern())
                    .methods(RequestMethod.GET)
                    .produces(address.format().type())
                    .options(mapping.getBuilderConfiguration())
                    .build();
            mapping.registerMapping(info, "paperApi", handler(address.table()));
        }
    }

    private static Method handler(PaperTable table) {
        boolean one = table.name().contains("{ref}");
        String name = table.history() ? one ? "historyOfOne" : "history" : one ? "one" : "table";
        return Arrays.stream(PaperApi.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
