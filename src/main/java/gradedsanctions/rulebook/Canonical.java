package gradedsanctions.rulebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Canonical JSON (RFC 8785) and its SHA-256. Decimals are written as texts first: RFC 8785 knows only doubles. */
public final class Canonical {

    /** Reads decimals exactly. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Beyond it, zeros would fill the memory. */
    private static final int MAX_SCALE = 1_000;

    private Canonical() {}

    public static String text(JsonNode node) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(exact(node))).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hash(JsonNode node) {
        return sha256(text(node));
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode exact(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(e -> copy.set(e.getKey(), exact(e.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(exact(item)));
            return copy;
        }
        return node.isBigDecimal() || node.isFloatingPointNumber() || node.isBigInteger()
                ? StringNode.valueOf(plain(node.decimalValue()))
                : node;
    }

    /** A decimal without exponent and without trailing zeros, so that 1.0 and 1.00 are the same. */
    static String plain(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            return value.toString();
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
