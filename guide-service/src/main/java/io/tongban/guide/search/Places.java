package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** Where service centres stand, as a file tells; regions that it does not name are not near anything. */
final class Places {

  private static final double EARTH_KM = 6371;

  private final List<Place> places;

  private Places(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /** Degrees north and east, WGS 84. */
  record Point(double latitude, double longitude) {

    /** @throws IllegalArgumentException when it is not two numbers, or none on earth */
    static Point of(String text) {
      var parts = text.split(",", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("Not of the form latitude,longitude: " + text);
      }
      return new Point(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
    }

    Point {
      if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("Not a place on earth: " + latitude + "," + longitude);
      }
    }

    double kmTo(Point other) {
      var half = Math.pow(Math.sin(Math.toRadians(other.latitude - latitude) / 2), 2)
          + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude))
          * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
      return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }
  }

  private record Place(RegionCode region, Point point) {}

  /** @param km as the crow flies */
  record Nearest(RegionCode region, double km) {}

  /** @throws IllegalArgumentException naming the line that is no place */
  static Places read(Resource file) throws IOException {
    return new Places(file.getContentAsString(StandardCharsets.UTF_8).lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(Places::place)
        .toList());
  }

  Optional<Nearest> nearest(Point point) {
    return places.stream()
        .map(place -> new Nearest(place.region(), place.point().kmTo(point)))
        .min(Comparator.comparingDouble(Nearest::km));
  }

  private static Place place(String line) {
    var comma = line.indexOf(',');
    if (comma < 0) {
      throw new IllegalArgumentException("Not of the form region,latitude,longitude: " + line);
    }
    return new Place(new RegionCode(line.substring(0, comma).strip()), Point.of(line.substring(comma + 1)));
  }
}
