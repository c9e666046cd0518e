package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Status;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.web.Apps;
import io.javalin.http.Context;
import java.util.List;

/** What the hub's pages show of the Spaces that it runs. */
final class HubApps implements Apps {
    private final Deployments deployments;
    private final Addresses addresses;
    private final Passes passes;

    HubApps(Deployments deployments, Addresses addresses, Passes passes) {
        this.deployments = deployments;
        this.addresses = addresses;
        this.passes = passes;
    }

    @Override
    public Status status(Repository space) {
        return deployments.running(space).status();
    }

    @Override
    public List<LogLine> lastBuildLines(Repository space, int most) {
        return deployments.running(space).buildLog().last(most);
    }

    @Override
    public String address(Context context, Repository space) {
        SpaceId id = Deployments.id(space);
        String app = addresses.app(context, id);
        return Access.mayOpenApp(new Anonymous(), space) ? app : passes.address(app, Guard.pass(id));
    }
}
