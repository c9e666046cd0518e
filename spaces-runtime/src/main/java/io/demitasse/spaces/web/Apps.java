package io.demitasse.spaces.web;

import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.Status;
import io.demitasse.spaces.store.Repository;
import io.javalin.http.Context;
import java.util.List;

/** What pages show and do with Spaces as they run; whoever has them does it. */
public interface Apps {
    /** What a Space is doing. */
    Status status(Repository space);

    /** What writes a log. */
    enum Output {
        /** What builds the Space. */
        BUILD,
        /** Its program. */
        RUN
    }

    /** The last lines of a log, at most so many. */
    List<LogLine> lastLines(Repository space, Output output, int most);

    /** Answers with a log as server-sent events, from its beginning on until whoever asks leaves. */
    void follow(Context context, Repository space, Output output);

    /**
     * Ends the program of a Space until it is restarted.
     *
     * @throws io.demitasse.error.VisitorException if it has none
     */
    void pause(Repository space);

    /**
     * Runs a Space again, paused or not.
     *
     * @param anew whether it is built again
     * @throws io.demitasse.error.VisitorException if it has no program
     */
    void restart(Repository space, boolean anew);

    /** Whether a Space has a program, and is not of files alone. */
    boolean hasProgram(Repository space);

    /** How much each of them may use that has some hardware. */
    Limits limits(String hardware);

    /** Lets the next start of each Space go by what it may use now. */
    void limitsChanged();

    /** Takes what has been set: at once if the Space runs, else with its next start. */
    void settingsChanged(Repository space);

    /**
     * The address of its app for a visitor who may open it: of one that is not open to all with a pass in it, which
     * works for an hour.
     */
    String address(Context context, Repository space);
}
