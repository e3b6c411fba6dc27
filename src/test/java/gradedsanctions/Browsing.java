package gradedsanctions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** A person at the pages: keeps cookies, follows redirects, sends forms with their token. */
public final class Browsing {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String root;
    private HttpResponse<String> page;

    public Browsing(Environment environment, String account) {
        this(environment, account, TestAccounts.PASSWORD);
    }

    public Browsing(Environment environment, String account, String password) {
        this.root = "http://localhost:" + environment.getProperty("local.server.port");
        open("/login");
        send("/login", Map.of("username", account, "password", password));
    }

    public String open(String path) {
        page = exchange(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html")
                .GET());
        return page.body();
    }

    /** Sends a form of the page that is open. */
    public String send(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(page.body());
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", token.find() ? "_csrf=" + encode(token.group(1)) + "&" : "", ""));
        page = exchange(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return page.body();
    }

    /** Sends a file with a form of the page that is open. */
    public String upload(String path, String field, byte[] file) {
        Matcher token = TOKEN.matcher(page.body());
        String part = "--part\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((part.formatted("_csrf", "") + (token.find() ? token.group(1) : "") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part.formatted(field, "; filename=\"sheet.xlsx\"").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        page = exchange(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        return page.body();
    }

    /** What is downloaded. */
    public byte[] download(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(root + path))
                                    .GET()
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return page.statusCode();
    }

    public String path() {
        return page.uri().getPath();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
