package gradedsanctions.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Who gets in: everything but health, the login page, style sheets and scripts needs a login. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Of one account at the pages at a time; one more ends the oldest. */
    private static final int MOST_LOGINS = 3;

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService staff(StaffTable table) {
        return name -> table.find(name)
                .map(StaffLogin::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    Logins logins(UserDetailsService staff, StaffTable table, PasswordEncoder encoder, LoginFailures failures) {
        DaoAuthenticationProvider slow = new DaoAuthenticationProvider(staff);
        slow.setPasswordEncoder(encoder);
        return new Logins(table, slow, failures);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiProblems problems, List<ApiEntrance> entrances) throws Exception {
        for (ApiEntrance entrance : entrances) {
            entrance.open(http, problems);
        }
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .anyRequest()
                        .access((login, request) -> new AuthorizationDecision(mayWork(login.get()))))
                .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            StaffTable table,
            IssuedLogins issued,
            ObjectProvider<ClientRegistrationRepository> issuers,
            WebAuthnRelyingPartyOperations relyingParty,
            UserDetailsService staff,
            Clock clock)
            throws Exception {
        Passkeys.open(http, relyingParty, staff, clock);
        if (issuers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .failureUrl("/login?unknown")
                    .defaultSuccessUrl("/")
                    .userInfoEndpoint(user -> user.oidcUserService(issued)));
        }
        Visits visits = new Visits();
        return http.exceptionHandling(e -> e.authenticationEntryPoint(visits).accessDeniedHandler(visits))
                .requestCache(cache -> cache.requestCache(Visits.kept()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/login", "/*.css", "/*.js", "/*.svg", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/error")
                        .access((login, request) -> new AuthorizationDecision(
                                request.getRequest().getDispatcherType() == DispatcherType.ERROR))
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").permitAll())
                .addFilterBefore(new LoginChecks(table, clock), AuthorizationFilter.class)
                .sessionManagement(s -> s.maximumSessions(MOST_LOGINS).expiredUrl("/login?ended"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Whoever must change a password or show a passkey first does so at the pages. */
    private static boolean mayWork(@Nullable Authentication login) {
        return login != null
                && login.isAuthenticated()
                && !(login instanceof AnonymousAuthenticationToken)
                && !(login.getPrincipal() instanceof StaffLogin owner && owner.isIncomplete());
    }
}
