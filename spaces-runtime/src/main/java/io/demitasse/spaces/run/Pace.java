package io.demitasse.spaces.run;

import java.time.Duration;

/**
 * How patient the runtime is.
 *
 * @param page how long a person's browser waits before it is given a page that asks again
 * @param hold how long a program's request waits for a Space that starts
 * @param backOff after how long what died is started again; twice as long after each further death
 * @param restarts how often it is, one after the other, before its owner has to
 * @param steady how long a program must have run for its earlier deaths to be forgotten
 * @param drain how long requests that an old version has may take to end when a new one has taken its place
 * @param grace how long a program may take to end in order
 */
public record Pace(
        Duration page, Duration hold, Duration backOff, int restarts, Duration steady, Duration drain, Duration grace) {
    /** A page after 2 seconds, programs wait 2 minutes; 5 restarts, the first after a second. */
    public static final Pace DEFAULT = new Pace(
            Duration.ofSeconds(2),
            Duration.ofMinutes(2),
            Duration.ofSeconds(1),
            5,
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));

    /** The same with another time before the first restart. */
    public Pace backOff(Duration first) {
        return new Pace(page, hold, first, restarts, steady, drain, grace);
    }

    /** The same with other times that people and programs wait. */
    public Pace waiting(Duration person, Duration program) {
        return new Pace(person, program, backOff, restarts, steady, drain, grace);
    }

    /** The same with another time to end what an old version still does, and then the version. */
    public Pace ending(Duration requests, Duration program) {
        return new Pace(page, hold, backOff, restarts, steady, requests, program);
    }
}
