package org.waymark.query.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person signs in; Spring Security takes the form itself. */
@Controller
class SignInPages {

    @GetMapping("/sign-in")
    @ForTheWorld
    String signIn() {
        return "sign-in";
    }
}
