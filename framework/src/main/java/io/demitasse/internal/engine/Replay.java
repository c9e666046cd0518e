package io.demitasse.internal.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What a call had told when its replica died. Run again from the start, it tells nothing that was told already, as long
 * as it goes the same way; where it goes another, readers see its values as they are on the new way.
 */
final class Replay {
    private final Deque<Emission> told;
    private final Session past;

    private Replay(Collection<Emission> told, Session past) {
        this.told = new ArrayDeque<>(told);
        this.past = past;
    }

    /**
     * Of a call that had told this.
     *
     * @param past the session as it was before
     */
    static Replay of(Collection<Emission> told, Session past) {
        return new Replay(told, past);
    }

    /** Whether readers know already what the call wants to tell. */
    boolean covers(Emission emission, Session session, String by) {
        if (told.isEmpty()) {
            return false;
        }
        if (same(told.getFirst(), emission)) {
            past.hear(told.removeFirst());
            return true;
        }
        leaveTheOldWay(session, by);
        return false;
    }

    /** The call has ended: what it had told beyond is not so. */
    void end(Session session, String by) {
        leaveTheOldWay(session, by);
    }

    private void leaveTheOldWay(Session session, String by) {
        Set<Integer> touched = new HashSet<>();
        told.forEach(emission -> component(emission, touched));
        told.clear();
        touched.forEach(number -> session.emit(new Emission.Valued(number, past.wire(number)), by));
    }

    private static void component(Emission emission, Set<Integer> touched) {
        if (emission instanceof Emission.Valued valued) {
            touched.add(valued.component());
        } else if (emission instanceof Emission.Appended appended) {
            touched.add(appended.component());
        }
    }

    private static boolean same(Emission told, Emission now) {
        if (told instanceof Emission.Appended one && now instanceof Emission.Appended other) {
            // How often a value has changed is another matter: it has, meanwhile.
            return one.component() == other.component() && one.part().equals(other.part());
        }
        return told.equals(now);
    }
}
