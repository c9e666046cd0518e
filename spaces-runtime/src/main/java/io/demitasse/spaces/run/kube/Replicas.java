package io.demitasse.spaces.run.kube;

import io.demitasse.error.OperatorException;

/**
 * How many copies of a Space run. More than one needs a store that they share, else a visitor who comes to another copy
 * begins anew.
 *
 * @param least that run always, from 1 on
 * @param most that run when they are busy
 */
public record Replicas(int least, int most) {
    /** One, always. */
    public static final Replicas ONE = new Replicas(1, 1);

    private static final int MOST = 1000;

    /** @throws OperatorException if there can't be so many */
    public Replicas {
        if (least < 1 || most < least || most > MOST) {
            throw wrong(least == most ? Integer.toString(least) : least + "-" + most);
        }
    }

    /** From a text such as {@code 2} or {@code 2-5}. */
    public static Replicas parse(String text) {
        if (!text.matches("\\d{1,4}(-\\d{1,4})?")) {
            throw wrong(text);
        }
        String[] ends = text.split("-", -1);
        int least = Integer.parseInt(ends[0]);
        return new Replicas(least, ends.length == 1 ? least : Integer.parseInt(ends[1]));
    }

    private static OperatorException wrong(String text) {
        return new OperatorException(
                "'" + text + "' is no number of copies: give one from 1 to " + MOST + ", or two such as 2-5.");
    }
}
