package org.waymark.query.people;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.people.Former;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.PersonErasure;
import org.waymark.query.redaction.Mentions;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Erasing somebody: what is known of them goes, their id stays in the ledger, and texts that name them are listed. */
@Pages
class ErasurePages {

    private static final Logger log = LoggerFactory.getLogger(ErasurePages.class);

    private final People people;
    private final Mentions mentions;
    private final ObjectProvider<PersonErasure> others;

    ErasurePages(People people, Mentions mentions, ObjectProvider<PersonErasure> others) {
        this.people = people;
        this.mentions = mentions;
        this.others = others;
    }

    @GetMapping("/people/{id}/erase")
    @ForErasers
    ModelAndView form(@PathVariable String id, FormInput form) {
        return form(existing(id), form, HttpStatus.OK);
    }

    @PostMapping("/people/{id}/erase")
    @ForErasers
    ModelAndView erase(@PathVariable String id, FormInput form, Principal by, RedirectAttributes after) {
        Person person = existing(id);
        form.label("reason", "Reason");
        Optional<String> reason = form.text("reason", "Enter a reason");
        form.text("reason", Person.LONGEST);
        if (person.id().equals(by.getName())) {
            form.reject("reason", "You cannot erase yourself. Ask another administrator");
        }
        if (!form.lines("understood").contains("yes")) {
            form.reject("understood", "Tick the box to confirm that you know this cannot be undone");
        }
        if (form.hasErrors()) {
            return form(person, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        others.orderedStream().forEach(other -> other.erase(person.id(), by.getName(), reason.orElseThrow()));
        Former former = people.erase(person.id(), by.getName(), reason.orElseThrow());
        log.info("The directory's entry of {} was erased by {}", person.id(), by.getName());
        after.addFlashAttribute("success", "Erased. Pages show “" + former.title() + "” for " + person.id() + ".");
        return new ModelAndView(PeoplePages.LIST);
    }

    private ModelAndView form(Person person, FormInput form, HttpStatus status) {
        List<String> words = Stream.of(person.id(), person.name(), person.email())
                .filter(Objects::nonNull)
                .toList();
        ModelAndView page = new ModelAndView("people/erase", "form", form);
        page.setStatus(status);
        return page.addObject("person", person).addObject("mentions", mentions.of(words));
    }

    private Person existing(String id) {
        return people.names().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
