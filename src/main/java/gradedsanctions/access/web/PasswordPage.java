package gradedsanctions.access.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Passwords;
import gradedsanctions.problem.Rejected;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody changes their own password. */
@Controller
@RequestMapping("/password")
class PasswordPage {

    private final Access access;
    private final Passwords passwords;

    PasswordPage(Access access, Passwords passwords) {
        this.access = access;
        this.passwords = passwords;
    }

    @GetMapping
    String show() {
        return "access/password";
    }

    /** The account has changed, so all its logins end: the next page is the login. */
    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String chosen) {
        try {
            passwords.change(access.current().name(), current, chosen);
            return new ModelAndView("redirect:/login");
        } catch (Rejected refused) {
            ModelAndView page = new ModelAndView("access/password");
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("refused", refused);
        }
    }
}
