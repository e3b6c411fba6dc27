package gradedsanctions.access;

import org.springframework.context.annotation.Conditional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** People's passwords go with every request only where the service is tried out. */
@Component
@Conditional(Demo.class)
class BasicEntrance implements ApiEntrance {

    @Override
    public String challenge() {
        return "Basic realm=\"graded-sanctions\", charset=\"UTF-8\"";
    }

    @Override
    public void open(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(refused));
    }
}
