/** How complete the guides are: by guide, organ and region. */
@NullMarked
package io.tongban.guide.completeness;

import org.jspecify.annotations.NullMarked;
