package gradedsanctions.client.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Permission;
import gradedsanctions.client.ClientKeeping;
import gradedsanctions.problem.Rejected;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The systems that use the API, for administrators. */
@Controller
@RequestMapping("/clients")
class ClientPages {

    private static final String PER_MINUTE = "600";

    private final Access access;
    private final ClientKeeping clients;

    ClientPages(Access access, ClientKeeping clients) {
        this.access = access;
        this.clients = clients;
    }

    @GetMapping
    ModelAndView list() {
        access.require(Permission.KEEP_ACCOUNTS);
        return page(Map.of());
    }

    @PostMapping
    ModelAndView set(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String perMinute) {
        Actor by = access.require(Permission.KEEP_ACCOUNTS);
        Set<String> chosen = scopes == null ? Set.of() : scopes;
        return answer(
                () -> {
                    clients.set(id.strip(), title.strip(), chosen, division.strip(), number(perMinute.strip()), by);
                    return new ModelAndView("redirect:/clients");
                },
                Map.of(
                        "typedId", id,
                        "typedTitle", title,
                        "typedScopes", chosen,
                        "typedDivision", division,
                        "typedPerMinute", perMinute));
    }

    /** The secret is on this answer and nowhere else. */
    @PostMapping("/{id}/secret")
    ModelAndView newSecret(@PathVariable String id) {
        Actor by = access.require(Permission.KEEP_ACCOUNTS);
        return answer(
                () -> {
                    String secret = clients.newSecret(id, by);
                    return page(Map.of("made", id, "secret", secret));
                },
                Map.of());
    }

    @PostMapping("/{id}/{deed}")
    ModelAndView change(@PathVariable String id, @PathVariable ClientKeeping.Deed deed) {
        Actor by = access.require(Permission.KEEP_ACCOUNTS);
        return answer(
                () -> {
                    clients.change(id, deed, by);
                    return new ModelAndView("redirect:/clients");
                },
                Map.of());
    }

    /** Out of bounds if it is no number. */
    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private ModelAndView answer(Supplier<ModelAndView> work, Map<String, Object> typed) {
        try {
            return work.get();
        } catch (Rejected refused) {
            ModelAndView page = page(typed).addObject("refused", refused);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page;
        }
    }

    private ModelAndView page(Map<String, Object> more) {
        return new ModelAndView("client/clients")
                .addObject("clients", clients.all())
                .addObject("scopes", Permission.scopes().keySet())
                .addObject("typedId", "")
                .addObject("typedTitle", "")
                .addObject("typedScopes", Set.of())
                .addObject("typedDivision", Division.COUNTRY.code())
                .addObject("typedPerMinute", PER_MINUTE)
                .addAllObjects(more);
    }
}
