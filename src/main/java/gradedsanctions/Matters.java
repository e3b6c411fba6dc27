package gradedsanctions;

import gradedsanctions.rulebook.Canonical;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The matters of one file, one after the other and never all at once: an array, objects on a line each, or objects that
 * stretch over lines. A broken line of the second kind spoils no other.
 */
final class Matters {

    /**
     * @param source where it stands: file:line, or file[index] in an array
     * @param json null if it can't be read
     * @param fault why it can't be read
     */
    record Entry(String source, @Nullable JsonNode json, String fault) {}

    @FunctionalInterface
    interface Taker {
        /** Takes an entry and says whether to go on. */
        boolean take(Entry entry);
    }

    private static final int LOOK_AHEAD = 1 << 26;

    private final String file;
    private final BufferedReader text;

    Matters(String file, InputStream bytes) {
        this.file = file.equals("-") ? "stdin" : file;
        this.text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }

    void forEach(Taker taker) throws IOException {
        skipByteOrderMark();
        text.mark(LOOK_AHEAD);
        boolean lines = isByLine();
        text.reset();
        text.mark(0); // forget the first mark, else everything read from here on is kept
        if (lines) {
            byLine(taker);
        } else {
            byToken(taker);
        }
    }

    private void skipByteOrderMark() throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    /** An object that ends on its first line, or a broken line with another object below. */
    private boolean isByLine() throws IOException {
        int sign = text.read();
        while (Character.isWhitespace(sign)) {
            sign = text.read();
        }
        if (sign != '{') {
            return sign != '[';
        }
        String first = "{" + text.readLine();
        if (parse("", first).json() != null) {
            return true;
        }
        String second = text.readLine();
        return first.strip().endsWith("}") && second != null && second.strip().startsWith("{");
    }

    private void byLine(Taker taker) throws IOException {
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (!line.isBlank() && !taker.take(parse(file + ":" + number, line))) {
                return;
            }
        }
    }

    private static Entry parse(String source, String line) {
        try {
            return new Entry(source, Canonical.JSON.readTree(line), "");
        } catch (JacksonException e) {
            return unreadable(source, e);
        }
    }

    private static Entry unreadable(String source, JacksonException e) {
        String place =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return new Entry(source, null, e.getOriginalMessage() + place);
    }

    private void byToken(Taker taker) {
        boolean more = true;
        try (JsonParser parser = Canonical.JSON.createParser(text)) {
            boolean array = false;
            int index = 0;
            for (JsonToken token = parser.nextToken();
                    token != null && more;
                    token = more ? parser.nextToken() : null) {
                if (token == JsonToken.START_ARRAY && !array) {
                    array = true;
                } else if (token != JsonToken.END_ARRAY) {
                    int line = parser.currentTokenLocation().getLineNr();
                    String source = file + (array ? "[" + index++ + "]" : ":" + line);
                    more = taker.take(new Entry(source, parser.readValueAsTree(), ""));
                }
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            taker.take(unreadable(file + ":" + line, e));
        }
    }
}
