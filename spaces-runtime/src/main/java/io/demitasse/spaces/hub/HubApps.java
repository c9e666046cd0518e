package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Status;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.web.Apps;
import io.demitasse.spaces.web.Apps.Output;
import io.javalin.http.Context;
import java.util.List;

/** What the hub's pages show of the Spaces that it runs. */
final class HubApps implements Apps {
    private final Deployments deployments;
    private final Addresses addresses;
    private final Passes passes;
    private final LogReaders readers;

    HubApps(Deployments deployments, Addresses addresses, Passes passes, LogReaders readers) {
        this.deployments = deployments;
        this.addresses = addresses;
        this.passes = passes;
        this.readers = readers;
    }

    @Override
    public Status status(Repository space) {
        return deployments.running(space).status();
    }

    @Override
    public List<LogLine> lastLines(Repository space, Output output, int most) {
        return log(space, output).last(most);
    }

    @Override
    public void follow(Context context, Repository space, Output output) {
        readers.follow(context, log(space, output));
    }

    private Log log(Repository space, Output output) {
        Space running = deployments.running(space);
        return output == Output.BUILD ? running.buildLog() : running.log();
    }

    @Override
    public void pause(Repository space) {
        deployments.pause(space);
    }

    @Override
    public void restart(Repository space, boolean anew) {
        deployments.restart(space, anew);
    }

    @Override
    public boolean hasProgram(Repository space) {
        return !Cards.sdk(space).equals("static");
    }

    @Override
    public Limits limits(String hardware) {
        return deployments.limits(hardware);
    }

    @Override
    public void limitsChanged() {
        deployments.limitsChanged();
    }

    @Override
    public void settingsChanged(Repository space) {
        deployments.settingsChanged(space);
    }

    @Override
    public String address(Context context, Repository space) {
        SpaceId id = Deployments.id(space);
        String app = addresses.app(context, id);
        // To a port of its own the session of the hub goes along.
        boolean needsPass = !Access.mayOpenApp(new Anonymous(), space)
                && addresses.ports().of(id).isEmpty();
        return needsPass ? passes.address(app, Guard.pass(id)) : app;
    }
}
