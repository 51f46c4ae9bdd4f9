/** Tells teams of registrations that came in and of promises that are late. */
@NullMarked
package org.positiveaction.bot.registration.chase;

import org.jspecify.annotations.NullMarked;
