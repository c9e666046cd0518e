package io.demitasse.internal.apipage;

import io.demitasse.internal.api.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The endpoints of an app in parts, since nobody can read a page of thousands. Parts are counted from 1.
 *
 * @param all the endpoints, in the order in which they were declared
 */
record Parts(List<Endpoint> all) {
    static final int MOST = 100;

    /** How many parts there are; one, if it is an empty one. */
    int number() {
        return Math.max(1, (all.size() + MOST - 1) / MOST);
    }

    /** The endpoints of a part. */
    List<Endpoint> of(int part) {
        return all.subList((part - 1) * MOST, Math.min(all.size(), part * MOST));
    }

    /** The part that an address asks for: the first unless it says so; empty if there is none. */
    Optional<Integer> asked(Optional<String> given) {
        String asked = given.orElse("1");
        return IntStream.rangeClosed(1, number())
                .boxed()
                .filter(part -> String.valueOf(part).equals(asked))
                .findFirst();
    }

    /** The part in which an endpoint is. */
    int with(Endpoint endpoint) {
        return all.indexOf(endpoint) / MOST + 1;
    }

    /** What an address ends with that asks for the part. */
    static String query(int part) {
        return part == 1 ? "" : "?part=" + part;
    }

    /** The part as a reader knows it: its first and its last endpoint. */
    String name(int part) {
        List<Endpoint> endpoints = of(part);
        String first = "/" + endpoints.get(0).name();
        return endpoints.size() == 1
                ? first
                : first + " … /" + endpoints.get(endpoints.size() - 1).name();
    }
}
