package org.waymark.query.people;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.people.People;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.people.PeopleAccess.Scope;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where administrators and coordinators look after the directory: list, search, add, change. */
@Pages
class PeoplePages {

    private static final Logger log = LoggerFactory.getLogger(PeoplePages.class);

    static final String LIST = "redirect:/people";

    /** More are found by searching. */
    private static final int SHOWN = 200;

    private final People people;
    private final PeopleAccess access;
    private final EffectiveRoles effectiveRoles;

    PeoplePages(People people, PeopleAccess access, EffectiveRoles effectiveRoles) {
        this.people = people;
        this.access = access;
        this.effectiveRoles = effectiveRoles;
    }

    @GetMapping("/people")
    @ForDirectoryEditors
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        Scope scope = access.editing();
        List<Person> found = PeopleNames.current()
                .mentioning(q)
                .filter(person -> scope.includes(person.id()))
                .toList();
        return new ModelAndView("people/list")
                .addObject("q", q.strip())
                .addObject("found", found.size())
                .addObject("people", found.stream().limit(SHOWN).toList())
                .addObject("erases", effectiveRoles.any("ADMINISTRATOR"));
    }

    @GetMapping("/people/add")
    @ForDirectoryEditors
    ModelAndView addForm(FormInput form) {
        return form(null, form, HttpStatus.OK);
    }

    @PostMapping("/people/add")
    @ForDirectoryEditors
    ModelAndView add(FormInput form, Principal by, RedirectAttributes after) {
        form.label("id", "Account name");
        String id = form.text("id", "Enter the account name, such as j.smith")
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (!id.isEmpty() && !Person.ID.matcher(id).matches()) {
            form.reject("id", "An account name has lower-case letters, digits and . _ @ + - only, and no spaces");
        }
        if (people.names().find(id).isPresent()) {
            form.reject("id", "The directory has an entry for " + id + " already. Change that one");
        }
        return save(null, id, form, by, after);
    }

    @GetMapping("/people/{id}")
    @ForDirectoryEditors
    ModelAndView changeForm(@PathVariable String id, FormInput begun) {
        Person person = existing(id);
        FormInput form = begun.isKept()
                ? begun
                : FormInput.empty()
                        .prefill("name", person.name())
                        .prefill("organisation", orEmpty(person.organisation()))
                        .prefill("sector", orEmpty(person.sector()))
                        .prefill("post", orEmpty(person.post()))
                        .prefill("email", orEmpty(person.email()));
        return form(person, form, HttpStatus.OK);
    }

    @PostMapping("/people/{id}")
    @ForDirectoryEditors
    ModelAndView change(@PathVariable String id, FormInput form, Principal by, RedirectAttributes after) {
        Person person = existing(id);
        return save(person, person.id(), form, by, after);
    }

    private ModelAndView save(
            @Nullable Person before, String id, FormInput form, Principal by, RedirectAttributes after) {
        form.label("name", "Name");
        Optional<String> name = form.text("name", "Enter the name that others see");
        text(form, "name", "Name");
        Person person = new Person(
                id,
                name.orElse(""),
                text(form, "organisation", "Organisation"),
                text(form, "sector", "Sector"),
                text(form, "post", "Post"),
                text(form, "email", "E-mail address"));
        if (person.email() != null && !person.email().matches("\\S+@\\S+")) {
            form.reject("email", "Enter an e-mail address, such as j.smith@example.org");
        }
        if (form.hasErrors()) {
            return form(before, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        people.save(person);
        log.info("The directory's entry of {} was {} by {}", id, before == null ? "added" : "changed", by.getName());
        after.addFlashAttribute("success", "Saved. Pages show " + person.name() + " for " + id + ".");
        return new ModelAndView(LIST);
    }

    private static @Nullable String text(FormInput form, String field, String label) {
        form.label(field, label);
        return form.text(field, Person.LONGEST).orElse(null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private ModelAndView form(@Nullable Person person, FormInput form, HttpStatus status) {
        ModelAndView page = new ModelAndView("people/entry", "form", form);
        page.setStatus(status);
        return page.addObject("person", person).addObject("erases", effectiveRoles.any("ADMINISTRATOR"));
    }

    private Person existing(String id) {
        Scope scope = access.editing();
        return people.names()
                .find(id)
                .filter(person -> scope.includes(person.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
