/** Who people are and what they may do where: regions, organisations, accounts, grants, sign-in, tokens. */
@NullMarked
package io.tongban.identity;

import org.jspecify.annotations.NullMarked;
