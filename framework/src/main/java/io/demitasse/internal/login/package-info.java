/** Who has signed in: accounts, logins that last a while, and a limit on attempts. */
@NullMarked
package io.demitasse.internal.login;

import org.jspecify.annotations.NullMarked;
