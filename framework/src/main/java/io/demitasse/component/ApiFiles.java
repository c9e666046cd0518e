package io.demitasse.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns files from what programs send and get into their wire form and back. */
public interface ApiFiles {
    /** What a program gets for a file in its wire form {@code {"id": …, "name": …, "type": …, "size": …}}. */
    ObjectNode data(JsonNode wire);

    /**
     * The wire form of a file that a program names, such as {@code {"path": …, "meta": {"_type": "gradio.FileData"}}}.
     *
     * @throws io.demitasse.error.VisitorException if it names none that this program may use
     */
    JsonNode wire(JsonNode data);
}
