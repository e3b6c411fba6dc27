package gradedsanctions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service as somebody. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String root;
    private final String password;
    private final String authorization;

    private Api(String root, String password, String authorization) {
        this.root = root;
        this.password = password;
        this.authorization = authorization;
    }

    public static Api of(Environment environment) {
        return at("http://localhost:" + environment.getProperty("local.server.port"), TestAccounts.PASSWORD);
    }

    static Api at(String root, String password) {
        return new Api(root, password, "");
    }

    public Api as(String name) {
        return as(name, password);
    }

    public Api as(String name, String itsPassword) {
        String both = Base64.getEncoder().encodeToString((name + ":" + itsPassword).getBytes(StandardCharsets.UTF_8));
        return new Api(root, password, "Basic " + both);
    }

    public Api bearing(String token) {
        return new Api(root, password, "Bearer " + token);
    }

    /** As a client of the API with a secret: an OAuth 2 token, or why there is none. */
    public Answer token(String scope) {
        return send(request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope))));
    }

    /** @param body null if the answer has none */
    public record Answer(int status, HttpResponse<String> raw, JsonNode body) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), response, json ? JSON.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }
}
