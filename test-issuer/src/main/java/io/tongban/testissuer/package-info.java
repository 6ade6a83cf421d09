/** Signs tokens as identity-service would, for the tests of the services that verify them. */
@NullMarked
package io.tongban.testissuer;

import org.jspecify.annotations.NullMarked;
