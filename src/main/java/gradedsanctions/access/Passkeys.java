package gradedsanctions.access;

import gradedsanctions.audit.AuditLog;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys (WebAuthn) beside the password, never instead of it. */
@Configuration(proxyBeanMethods = false)
class Passkeys {

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeysOfStaff(
            JdbcOperations jdbc, PasskeyTable table, AuditLog audit, TransactionTemplate transaction) {
        return new AuditedPasskeys(new JdbcUserCredentialRepository(jdbc), table, audit, transaction);
    }

    /** @param address where browsers find the service: a passkey is good at one host only */
    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            @Value("${sanctions.address:http://localhost:${server.port:8080}}") URI address) {
        PublicKeyCredentialRpEntity us = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("政务失信分级惩戒")
                .build();
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, us, Set.of(address.toString()));
    }

    static void open(
            HttpSecurity http, WebAuthnRelyingPartyOperations relyingParty, UserDetailsService staff, Clock clock)
            throws Exception {
        WebAuthnAuthenticationProvider provider = new WebAuthnAuthenticationProvider(relyingParty, staff);
        WebAuthnConfigurer<HttpSecurity> webAuthn = new WebAuthnConfigurer<>();
        webAuthn.withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationManager(passkey -> confirmed(provider.authenticate(passkey), clock.instant()));
                return filter;
            }
        });
        http.with(webAuthn, passkeys -> passkeys.disableDefaultRegistrationPage(true));
    }

    /** The login that is under way, if the passkey belongs to its account. */
    static Authentication confirmed(Authentication passkey, Instant now) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null
                || !(login.getPrincipal() instanceof StaffLogin owner)
                || !owner.getUsername().equals(passkey.getName())) {
            throw new BadCredentialsException("the passkey of another account, or no password yet");
        }
        owner.confirm(now);
        return login;
    }
}
