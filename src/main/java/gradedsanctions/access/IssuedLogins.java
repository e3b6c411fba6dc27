package gradedsanctions.access;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the account of whom another issuer vouches for: roles and division are ours to say. */
@Component
class IssuedLogins implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final StaffTable staff;
    private final OidcUserService issuer = new OidcUserService();

    IssuedLogins(StaffTable staff) {
        this.staff = staff;
    }

    @Override
    public IssuedLogin loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcUser user = issuer.loadUser(request);
        return staff.find(user.getName())
                .filter(StaffTable.Account::enabled)
                .map(account -> new IssuedLogin(account, user))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_account")));
    }
}
