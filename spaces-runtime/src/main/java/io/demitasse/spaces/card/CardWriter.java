package io.demitasse.spaces.card;

/** Writes a README whose card reads as it was. */
public final class CardWriter {
    private CardWriter() {}

    /**
     * A README.
     *
     * @param body what follows the card, as it is
     */
    public static String write(Card card, String body) {
        var text = new StringBuilder("---\n");
        Setting.ALL.forEach(setting -> line(text, card, setting));
        card.unknown().values().forEach(yaml -> text.append(yaml).append('\n'));
        return text.append("---\n").append(body).toString();
    }

    private static <T> void line(StringBuilder text, Card card, Setting<T> setting) {
        card.get(setting)
                .ifPresent(value -> text.append(setting.name())
                        .append(':')
                        .append(setting.form().write(value))
                        .append('\n'));
    }
}
