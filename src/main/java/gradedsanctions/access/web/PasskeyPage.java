package gradedsanctions.access.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.PasskeyKeeping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody adds and uses their own passkeys; the scripts of the page talk to Spring Security. */
@Controller
class PasskeyPage {

    private final Access access;
    private final PasskeyKeeping passkeys;

    PasskeyPage(Access access, PasskeyKeeping passkeys) {
        this.access = access;
        this.passkeys = passkeys;
    }

    @GetMapping("/passkeys")
    ModelAndView show() {
        return new ModelAndView("access/passkeys")
                .addObject("passkeys", passkeys.of(access.current().name()))
                .addObject("asked", access.awaitsPasskey());
    }
}
