package io.demitasse.internal.mcp;

import io.demitasse.internal.api.AgentSettings;
import io.demitasse.internal.graph.McpRole;
import io.demitasse.internal.page.AgentsView;
import io.demitasse.internal.page.AgentsView.Offer;
import io.demitasse.internal.page.AgentsView.Offers;
import io.demitasse.internal.web.AppAddress;
import io.demitasse.internal.web.Visitor;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a person sees who opens the address that is meant for agents. */
final class AgentsPage {
    private final AppAddress app;
    private final AgentsView view;
    private final Offers offers;

    AgentsPage(AppAddress app, List<McpTool> all) {
        this.app = app;
        this.view = new AgentsView(app.page());
        this.offers = new Offers(
                offers(all, McpTool::isTool, McpTool::name),
                offers(all, each -> each.role() instanceof McpRole.Resource, AgentsPage::address),
                offers(all, each -> each.role() instanceof McpRole.Prompt, McpTool::name));
    }

    private static List<Offer> offers(List<McpTool> all, Predicate<McpTool> which, Function<McpTool, String> name) {
        return all.stream()
                .filter(which)
                .map(each -> new Offer(name.apply(each), each.endpoint().description()))
                .toList();
    }

    private static String address(McpTool tool) {
        return tool.role() instanceof McpRole.Resource resource ? resource.uri() : tool.name();
    }

    void send(Context ctx) {
        var texts = app.bundles().texts(Visitor.locale(ctx));
        String root = app.root(ctx);
        String address = root + "/" + AgentSettings.PATH;
        String settings = AgentSettings.of(app.title(), root);
        ctx.header("Cache-Control", "no-store")
                .contentType("text/html;charset=utf-8")
                .result(view.draw(app.title(), address, settings, offers, texts, Visitor.scheme(ctx)));
    }
}
