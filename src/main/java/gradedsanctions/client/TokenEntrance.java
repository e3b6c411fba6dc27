package gradedsanctions.client;

import gradedsanctions.access.ApiEntrance;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/**
 * Bearer tokens (RFC 6750). Whoever issued one says which client has it and what was asked for; what the client may
 * have is ours to say.
 */
@Component
class TokenEntrance implements ApiEntrance {

    private final ClientTable clients;
    private final JwtDecoder decoder;
    private final RateLimits limits;
    private final boolean ours;

    TokenEntrance(ClientTable clients, JwtDecoder decoder, RateLimits limits, Environment settings) {
        this.clients = clients;
        this.decoder = decoder;
        this.limits = limits;
        this.ours = settings.getProperty(TokenIssuing.OTHER_ISSUER, "").isEmpty();
        if (!ours
                && settings.getProperty("spring.security.oauth2.resourceserver.jwt.audiences", "")
                        .isEmpty()) {
            throw new IllegalStateException(
                    "spring.security.oauth2.resourceserver.jwt.audiences is not set; with another"
                            + " issuer it names this service, or tokens made for any service would be good here");
        }
    }

    @Override
    public String challenge() {
        return "Bearer realm=\"graded-sanctions\"";
    }

    @Override
    public void open(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
        http.oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(this::login))
                                .authenticationEntryPoint(refused))
                .addFilterBefore(limits.ofClients(), AuthorizationFilter.class);
    }

    private UsernamePasswordAuthenticationToken login(Jwt token) {
        String id = clientOf(token);
        Client client = clients.find(id)
                .filter(Client::enabled)
                .filter(known -> !ours || Long.valueOf(known.version()).equals(token.getClaim(TokenIssuing.VERSION)))
                .orElseThrow(
                        () -> new InvalidBearerTokenException("The client " + id + " is unknown, disabled or changed"));
        var login = UsernamePasswordAuthenticationToken.authenticated(client.actor(scopes(token)), null, List.of());
        login.setDetails(client);
        return login;
    }

    /** As RFC 9068 has it; some issuers put it elsewhere. */
    private String clientOf(Jwt token) {
        for (String claim : List.of("client_id", "azp")) {
            String id = token.getClaimAsString(claim);
            if (id != null && !ours) {
                return id;
            }
        }
        return String.valueOf(token.getSubject());
    }

    /** A list, or names with spaces between them (RFC 8693, 4.2). */
    private static List<String> scopes(Jwt token) {
        Object scope = token.getClaim("scope");
        if (scope instanceof String names) {
            return List.of(names.split(" "));
        }
        List<String> names = token.getClaimAsStringList("scope");
        return names == null ? List.of() : names;
    }
}
