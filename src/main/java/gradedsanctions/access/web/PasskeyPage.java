package gradedsanctions.access.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.PasskeyKeeping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** @param again given by whoever is about to sign, and shows a passkey for it */
    @GetMapping("/passkeys")
    ModelAndView show(@RequestParam(required = false) @Nullable String again) {
        return new ModelAndView("access/passkeys")
                .addObject("passkeys", passkeys.of(access.current().name()))
                .addObject("asked", access.awaitsPasskey())
                .addObject("again", again != null);
    }
}
