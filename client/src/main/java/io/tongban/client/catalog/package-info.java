/** What catalog-service promises: the items in force and the editions they stand in. */
@NullMarked
package io.tongban.client.catalog;

import org.jspecify.annotations.NullMarked;
