/** An app that is a chat, built on what every author has: blocks, events, components. */
@NullMarked
package io.demitasse.components.chat;

import org.jspecify.annotations.NullMarked;
