package io.demitasse.spaces.web;

import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.Status;
import io.demitasse.spaces.store.Repository;
import io.javalin.http.Context;
import java.util.List;

/** What pages show of Spaces as they run; whoever has them says it. */
public interface Apps {
    /** What a Space is doing. */
    Status status(Repository space);

    /** The last lines of its build log, at most so many. */
    List<LogLine> lastBuildLines(Repository space, int most);

    /**
     * The address of its app for a visitor who may open it: of one that is not open to all with a pass in it, which
     * works for an hour.
     */
    String address(Context context, Repository space);
}
