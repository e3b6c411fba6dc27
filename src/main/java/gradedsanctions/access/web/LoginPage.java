package gradedsanctions.access.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LoginPage {

    private final List<ClientRegistration> issuers;

    LoginPage(ObjectProvider<InMemoryClientRegistrationRepository> issuers) {
        this.issuers = issuers.stream()
                .flatMap(known -> StreamSupport.stream(known.spliterator(), false))
                .toList();
    }

    @GetMapping("/login")
    ModelAndView login() {
        return new ModelAndView("access/login").addObject("issuers", issuers);
    }
}
