package gradedsanctions.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The login of an account whose owner another issuer vouches for (OpenID Connect); its password here is never asked. */
final class IssuedLogin extends StaffLogin implements OidcUser {

    private static final long serialVersionUID = 1;

    private final transient OidcUser user;

    IssuedLogin(StaffTable.Account account, OidcUser user) {
        super(account);
        this.user = user;
    }

    @Override
    boolean mustChange() {
        return false;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getClaims() {
        return user.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return user.getAttributes();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return user.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return user.getIdToken();
    }
}
