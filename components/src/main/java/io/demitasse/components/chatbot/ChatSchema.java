package io.demitasse.components.chatbot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiObject;
import io.demitasse.component.ApiSchema;
import java.util.List;

/** The schema of a conversation for programs. */
final class ChatSchema {
    private ChatSchema() {}

    static ObjectNode of() {
        ObjectNode schema = ApiSchema.files().put("title", "ChatbotDataMessages");
        ((ObjectNode) schema.path("$defs"))
                .<ObjectNode>set("TextMessage", text())
                .<ObjectNode>set("FileMessage", file())
                .<ObjectNode>set("ComponentMessage", component())
                .<ObjectNode>set("MetadataDict", metadata())
                .<ObjectNode>set("OptionDict", option())
                .set("Message", message());
        return schema.set("items", ApiSchema.defined("Message"));
    }

    private static ObjectNode message() {
        ObjectNode part = ApiSchema.either(
                ApiSchema.defined("TextMessage"),
                ApiSchema.defined("FileMessage"),
                ApiSchema.defined("ComponentMessage"));
        return ApiObject.of("Message")
                .with("role", ApiSchema.string())
                .maybe("metadata", ApiSchema.defined("MetadataDict"))
                .with("content", ApiSchema.array(part))
                .maybe("options", ApiSchema.array(ApiSchema.defined("OptionDict")))
                .requires("role", "content");
    }

    private static ObjectNode text() {
        return ApiObject.of("TextMessage")
                .with("text", ApiSchema.string())
                .with("type", ApiSchema.constant("text"))
                .requires("text");
    }

    private static ObjectNode file() {
        return ApiObject.of("FileMessage")
                .with("file", ApiSchema.defined("FileData"))
                .maybe("alt_text", ApiSchema.string())
                .with("type", ApiSchema.constant("file"))
                .requires("file");
    }

    private static ObjectNode component() {
        return ApiObject.of("ComponentMessage")
                .with("component", ApiSchema.string())
                .with("value", JsonNodeFactory.instance.objectNode())
                .with("constructor_args", anyObject())
                .with("props", anyObject())
                .with("type", ApiSchema.constant("component"))
                .requires("component", "value", "constructor_args", "props");
    }

    private static ObjectNode anyObject() {
        return ApiSchema.type("object").put("additionalProperties", true);
    }

    /** What a message says of the thought that it is. */
    private static ObjectNode metadata() {
        return ApiObject.of("MetadataDict")
                .with("title", ApiSchema.string())
                .with("id", name())
                .with("parent_id", name())
                .with("log", ApiSchema.string())
                .with("duration", ApiSchema.type("number"))
                .with("status", ApiSchema.choice(List.of("pending", "done")))
                .schema();
    }

    private static ObjectNode name() {
        return ApiSchema.either(ApiSchema.type("integer"), ApiSchema.string());
    }

    private static ObjectNode option() {
        return ApiObject.of("OptionDict")
                .with("value", ApiSchema.string())
                .with("label", ApiSchema.string())
                .requires("value");
    }
}
