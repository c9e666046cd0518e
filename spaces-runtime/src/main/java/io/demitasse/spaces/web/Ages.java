package io.demitasse.spaces.web;

import static j2html.TagCreator.time;

import j2html.tags.specialized.TimeTag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How long ago something was, as people say it. */
final class Ages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
    private static final int DAYS = 30;

    private Ages() {}

    /** The same with the exact time for whoever wants it. */
    static TimeTag ago(Instant then, InstantSource clock) {
        return time(words(then, clock.instant()))
                .attr("datetime", then.toString())
                .withTitle(then.toString());
    }

    static String words(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute");
        }
        if (age.toDays() < 1) {
            return count(age.toHours(), "hour");
        }
        return age.toDays() <= DAYS ? count(age.toDays(), "day") : DAY.format(then);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
