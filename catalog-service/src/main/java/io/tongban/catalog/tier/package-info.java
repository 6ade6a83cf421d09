/** How the tiers inherit (三级联动): templates, their adoption by districts and townships, and how far these drift. */
@NullMarked
package io.tongban.catalog.tier;

import org.jspecify.annotations.NullMarked;
