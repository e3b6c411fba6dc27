package gradedsanctions.access;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** Where browsers come by https, the cookie of a login goes back to this host alone, and by https alone (RFC 6265bis). */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final boolean secure;

    SessionCookie(@Value("${sanctions.address:}") URI address) {
        this.secure = "https".equals(address.getScheme());
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        if (secure) {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName("__Host-session");
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
