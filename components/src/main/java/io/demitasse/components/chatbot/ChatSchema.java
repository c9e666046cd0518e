package io.demitasse.components.chatbot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiSchema;

/** The schema of a conversation for programs. */
final class ChatSchema {
    private ChatSchema() {}

    static ObjectNode of() {
        ObjectNode file = ApiSchema.file();
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ObjectNode definitions = schema.putObject("$defs");
        definitions.setAll((ObjectNode) file.remove("$defs"));
        definitions.set("FileData", file);
        ObjectNode message =
                definitions.putObject("Message").put("title", "Message").put("type", "object");
        ObjectNode properties = message.putObject("properties");
        properties.set("role", ApiSchema.string());
        properties.set("metadata", maybe(metadata()));
        var content = properties.putObject("content").putArray("anyOf");
        var parts = JsonNodeFactory.instance.objectNode();
        parts.putArray("anyOf").add(text()).add(filePart()).add(componentPart());
        content.add(ApiSchema.string()).add(ApiSchema.array(parts));
        ObjectNode option = ApiSchema.type("object");
        option.putObject("properties")
                .<ObjectNode>set("value", ApiSchema.string())
                .set("label", maybe(ApiSchema.string()));
        properties.set("options", maybe(ApiSchema.array(option)));
        message.putArray("required").add("role").add("content");
        schema.put("title", "ChatbotDataMessages").put("type", "array");
        schema.putObject("items").put("$ref", "#/$defs/Message");
        return schema;
    }

    private static ObjectNode metadata() {
        ObjectNode metadata = ApiSchema.type("object");
        ObjectNode properties = metadata.putObject("properties");
        for (String text : new String[] {"title", "id", "parent_id", "log", "status"}) {
            properties.set(text, maybe(ApiSchema.string()));
        }
        properties.set("duration", maybe(ApiSchema.type("number")));
        return metadata;
    }

    private static ObjectNode text() {
        ObjectNode text = ApiSchema.type("object");
        text.putObject("properties").<ObjectNode>set("text", ApiSchema.string()).set("type", constant("text"));
        text.putArray("required").add("text").add("type");
        return text;
    }

    private static ObjectNode filePart() {
        ObjectNode file = ApiSchema.type("object");
        ObjectNode properties = file.putObject("properties");
        properties.putObject("file").put("$ref", "#/$defs/FileData");
        properties.set("alt_text", maybe(ApiSchema.string()));
        properties.set("type", constant("file"));
        file.putArray("required").add("file").add("type");
        return file;
    }

    private static ObjectNode componentPart() {
        ObjectNode component = ApiSchema.type("object");
        ObjectNode properties = component.putObject("properties");
        properties.set("component", ApiSchema.string());
        properties.set("value", ApiSchema.any());
        properties.set("type", constant("component"));
        component.putArray("required").add("component").add("value").add("type");
        return component;
    }

    private static ObjectNode constant(String text) {
        return ApiSchema.string().put("const", text);
    }

    private static ObjectNode maybe(ObjectNode schema) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(schema).add(ApiSchema.type("null"));
        return either;
    }
}
