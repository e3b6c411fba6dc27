package gradedsanctions.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A way to log in to the API. */
public interface ApiEntrance {

    /** What tells a caller of this way, as RFC 9110 has it in WWW-Authenticate. */
    String challenge();

    /** @param refused answers those whom this way does not let in */
    void open(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception;
}
