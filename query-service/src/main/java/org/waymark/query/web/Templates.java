package org.waymark.query.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The compiled templates of every module, by their names, such as {@code risk/register}. */
@Component
public final class Templates {

    private final List<TemplateEngine> engines;

    /** @param engines one for each module that has templates */
    Templates(List<TemplateEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    boolean has(String template) {
        return engine(template).isPresent();
    }

    /**
     * Writes what a template shows.
     *
     * @param model its parameters by name; what it has no parameter for is left alone
     */
    void write(String template, Map<String, Object> model, TemplateOutput output) {
        engine(template)
                .orElseThrow(() -> new IllegalArgumentException("There is no template " + template))
                .render(file(template), model, output instanceof PageOutput ? output : new PageOutput(output));
    }

    /** What a template shows, as a text of its own, such as an e-mail. */
    public String written(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        write(template, model, output);
        return output.toString();
    }

    /** What a template shows, to be put into another. */
    Content part(String template, Map<String, Object> model) {
        return output -> write(template, model, output);
    }

    private Optional<TemplateEngine> engine(String template) {
        return engines.stream()
                .filter(engine -> engine.hasTemplate(file(template)))
                .findFirst();
    }

    private static String file(String template) {
        return template + ".jte";
    }
}
