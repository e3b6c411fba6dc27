package gradedsanctions.access.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.AccountKeeping;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.PasskeyKeeping;
import gradedsanctions.access.Permission;
import gradedsanctions.access.Role;
import gradedsanctions.problem.Rejected;
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

/** Accounts, for administrators: who there is, with which roles, where; nothing of any case. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private final Access access;
    private final AccountKeeping accounts;
    private final PasskeyKeeping passkeys;

    AccountPages(Access access, AccountKeeping accounts, PasskeyKeeping passkeys) {
        this.access = access;
        this.accounts = accounts;
        this.passkeys = passkeys;
    }

    @GetMapping
    ModelAndView list() {
        access.require(Permission.KEEP_ACCOUNTS);
        return page();
    }

    /** The first password is on this answer and nowhere else. */
    @PostMapping
    ModelAndView set(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @RequestParam(defaultValue = "") String division) {
        Actor by = access.require(Permission.KEEP_ACCOUNTS);
        Set<Role> chosen = roles == null ? Set.of() : roles;
        return answer(
                () -> {
                    String password = accounts.set(name.strip(), chosen, division.strip(), by);
                    return page().addObject("made", name.strip()).addObject("password", password);
                },
                page -> page.addObject("typedName", name)
                        .addObject("typedRoles", chosen)
                        .addObject("typedDivision", division));
    }

    @PostMapping("/{name}/{deed}")
    ModelAndView change(@PathVariable String name, @PathVariable AccountKeeping.Deed deed) {
        Actor by = access.require(Permission.KEEP_ACCOUNTS);
        return answer(
                () -> {
                    accounts.change(name, deed, by);
                    return new ModelAndView("redirect:/accounts");
                },
                page -> page);
    }

    @PostMapping("/{name}/person")
    ModelAndView identify(@PathVariable String name, @RequestParam(defaultValue = "") String identifier) {
        Actor by = access.require(Permission.KEEP_ACCOUNTS);
        return answer(
                () -> {
                    accounts.identify(name, identifier.strip(), by);
                    return new ModelAndView("redirect:/accounts");
                },
                page -> page);
    }

    /** The roles whose holders need a passkey. */
    @PostMapping("/passkeys")
    ModelAndView askForPasskeys(@RequestParam(required = false) @Nullable Set<Role> roles) {
        Actor by = access.require(Permission.KEEP_ACCOUNTS);
        passkeys.ask(roles == null ? Set.of() : roles, by);
        return new ModelAndView("redirect:/accounts");
    }

    private interface Typed {
        ModelAndView keep(ModelAndView page);
    }

    private ModelAndView answer(Supplier<ModelAndView> work, Typed typed) {
        try {
            return work.get();
        } catch (Rejected refused) {
            ModelAndView page = typed.keep(page());
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("refused", refused);
        }
    }

    private ModelAndView page() {
        return new ModelAndView("access/accounts")
                .addObject("accounts", accounts.all())
                .addObject("roles", Role.ofStaff())
                .addObject("withPasskey", passkeys.rolesThatNeedOne())
                .addObject("typedName", "")
                .addObject("typedRoles", Set.of())
                .addObject("typedDivision", Division.COUNTRY.code())
                .addObject("me", access.current().name());
    }
}
