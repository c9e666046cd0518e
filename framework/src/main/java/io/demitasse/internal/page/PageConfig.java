package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Texts;
import io.demitasse.handler.Mode;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Deed;
import io.demitasse.internal.graph.Handler;
import java.util.List;
import java.util.Locale;

/** What the script needs to know of the app: which events start which handler with which inputs, and its texts. */
final class PageConfig {
    private static final List<String> TEXTS = List.of(
            "status.queued",
            "status.eta",
            "status.running",
            "status.done",
            "status.failed",
            "status.lost",
            "action.stop",
            "connection.offline",
            "connection.lost",
            "connection.back",
            "toast.close",
            "request.tooLarge",
            "upload.failed",
            "upload.waiting",
            "job.refused",
            "job.stopped");

    private final AppGraph graph;
    private final Texts texts;

    PageConfig(AppGraph graph, Texts texts) {
        this.graph = graph;
        this.texts = texts;
    }

    String json() {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        ArrayNode handlers = config.putArray("handlers");
        graph.handlers().forEach(handler -> add(handlers.addObject(), handler));
        ObjectNode lines = config.putObject("texts");
        TEXTS.forEach(key -> lines.put(key, texts.text(key, "{0}", "{1}")));
        return config.toString();
    }

    private void add(ObjectNode to, Handler handler) {
        ArrayNode on = to.putArray("on");
        for (Handler.Trigger trigger : handler.triggers()) {
            boolean page = trigger.component() == Handler.Trigger.PAGE;
            on.addArray().add(page ? "" : AppGraph.name(trigger.component())).add(trigger.event());
        }
        ArrayNode in = to.putArray("in");
        graph.readBy(handler).forEach(number -> in.add(AppGraph.name(number)));
        to.put("mode", handler.settings().mode().orElse(Mode.ONCE).name().toLowerCase(Locale.ROOT));
        if (!handler.deeds().isEmpty()) {
            ArrayNode deeds = to.putArray("do");
            for (Deed deed : handler.deeds()) {
                ArrayNode words = deeds.addArray().add(deed.verb().name().toLowerCase(Locale.ROOT));
                deed.components().forEach(each -> words.add(AppGraph.name(graph.number(each))));
            }
        }
        ArrayNode out = to.putArray("out");
        handler.outputs().forEach(number -> out.add(AppGraph.name(number)));
    }
}
