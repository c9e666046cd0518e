package io.demitasse.components.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import java.math.BigDecimal;

/** Reads the simple wire forms, or refuses them with a message for the visitor. */
public final class Wire {
    private static final int LONGEST = 60;

    private Wire() {}

    /**
     * The text of a wire form.
     *
     * @throws VisitorException if it is no text
     */
    public static String text(JsonNode wire) {
        if (!wire.isTextual()) {
            throw refuse("invalid.text", brief(wire));
        }
        return wire.textValue();
    }

    /**
     * Whether a wire form is true; HTML forms say it as a text.
     *
     * @throws VisitorException if it is neither true nor false
     */
    public static boolean truth(JsonNode wire) {
        return switch (wire.asText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refuse("invalid.boolean", brief(wire));
        };
    }

    /**
     * The number of a wire form; HTML forms say it as a text. What is no finite number in Java is one here too.
     *
     * @throws VisitorException if it is no number
     */
    public static double number(JsonNode wire) {
        if (wire.isNumber()) {
            return wire.doubleValue();
        }
        if (wire.isTextual()) {
            try {
                return Double.parseDouble(wire.textValue().strip());
            } catch (NumberFormatException e) {
                // Refused below, as any other form that is no number.
            }
        }
        throw refuse("invalid.number", brief(wire));
    }

    /** The wire form of a number: in JSON as short as it can be, as a text if JSON has no number for it. */
    public static JsonNode number(double value) {
        return Double.isFinite(value)
                ? DecimalNode.valueOf(new BigDecimal(plain(value)))
                : TextNode.valueOf(String.valueOf(value));
    }

    /** A number in plain digits: {@code 3}, not {@code 3.0}; {@code 0.0001}, not {@code 1.0E-4}. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) > LONGEST ? exact.toString() : exact.toPlainString();
    }

    /** The refusal of a value. */
    public static VisitorException refuse(String key, Object... values) {
        return new VisitorException(Message.of(key, values));
    }

    /** A wire form as a message can quote it. */
    public static String brief(JsonNode wire) {
        return brief(wire.isTextual() ? wire.textValue() : wire.toString());
    }

    /** A text as a message can quote it. */
    public static String brief(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
    }
}
