package gradedsanctions.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/** Gives clients tokens for their secrets, at /oauth2/token, unless another issuer is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${" + TokenIssuing.OTHER_ISSUER + ":}' == ''")
class TokenIssuing {

    static final String OTHER_ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    static final String VERSION = "client_version";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    @Bean
    TokenKeys tokenKeys(@Value("${sanctions.token-keys:${sanctions.data:data}/token-keys.json}") Path file) {
        return TokenKeys.in(file);
    }

    @Bean
    JwtDecoder ownTokens(TokenKeys keys) {
        return NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients(ClientTable clients) {
        return new RegisteredClients(clients);
    }

    @Bean
    @Order(0)
    SecurityFilterChain tokens(
            HttpSecurity http,
            RegisteredClientRepository registered,
            ClientTable clients,
            TokenKeys keys,
            PasswordEncoder encoder,
            RateLimits limits)
            throws Exception {
        return http.securityMatcher("/oauth2/token")
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(registered)
                                .authorizationService(new UnstoredTokens())
                                .tokenGenerator(generator(clients, keys))
                                .clientAuthentication(client -> client.authenticationProviders(ways -> ways.stream()
                                        .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                        .map(ClientSecretAuthenticationProvider.class::cast)
                                        .forEach(way -> way.setPasswordEncoder(new AnyOfHashes(encoder))))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(limits.ofTokens(), LogoutFilter.class)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static JwtGenerator generator(ClientTable clients, TokenKeys keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(matching -> matching.get(0));
        JwtGenerator generator = new JwtGenerator(encoder);
        generator.setJwtCustomizer(token -> {
            token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
            clients.find(Objects.requireNonNull(token.getRegisteredClient()).getClientId())
                    .ifPresent(client -> claim(token, client));
        });
        return generator;
    }

    /** Who names no scope asks for all of them (RFC 6749, 3.3). */
    private static void claim(JwtEncodingContext token, Client client) {
        token.getClaims().claim(VERSION, client.version());
        if (token.getAuthorizedScopes().isEmpty()) {
            token.getClaims().claim("scope", client.scopes());
        }
    }

    private record RegisteredClients(ClientTable clients) implements RegisteredClientRepository {

        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException("clients are kept at /clients");
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return findByClientId(id);
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String id) {
            return clients.find(id)
                    .filter(Client::enabled)
                    .map(client -> registered(client, clients.secretHashes(id)))
                    .orElse(null);
        }

        private static RegisteredClient registered(Client client, List<String> hashes) {
            return RegisteredClient.withId(client.id())
                    .clientId(client.id())
                    .clientName(client.title())
                    .clientSecret(AnyOfHashes.joined(hashes))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scopes(scopes -> scopes.addAll(client.scopes()))
                    .tokenSettings(TokenSettings.builder()
                            .accessTokenTimeToLive(TOKEN_LIFE)
                            .build())
                    .build();
        }
    }
}
