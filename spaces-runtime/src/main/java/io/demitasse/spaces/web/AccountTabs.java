package io.demitasse.spaces.web;

import j2html.tags.specialized.NavTag;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of a user's own settings. */
final class AccountTabs {
    private AccountTabs() {}

    static NavTag of(String current) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/settings", "Profile");
        pages.put("/settings/tokens", "Tokens");
        pages.put("/settings/shares", "Shared demos");
        pages.put("/settings/webhooks", "Webhooks");
        return Tabs.of("Your settings", pages, current);
    }
}
