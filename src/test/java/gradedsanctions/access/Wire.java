package gradedsanctions.access;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;

/** Requests as they go over the wire, followed nowhere. */
final class Wire {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Wire(Environment environment) {
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String header(HttpResponse<String> answer, String name) {
        return String.join("\n", answer.headers().allValues(name));
    }

    /** All that comes back until the service closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
