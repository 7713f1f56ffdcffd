<?php
/**
 * What a visitor's page gets. Nothing is loaded on a page without a finder.
 *
 * @package MassageFinder
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The options of the element, by the names of its attributes. */
const MASSAGE_FINDER_ATTRIBUTES = array(
	'mode',
	'rules',
	'menu',
	'lang',
	'theme',
	'booking',
	'open-on',
	'show-again',
	'remember',
	'advance',
	'heading-level',
	'preset',
	'finder',
	'track',
	'consent',
	'detail',
	'variant',
	'variants',
	'endpoint',
	'pass',
	'handoff',
	'email',
);

add_shortcode( 'massage_finder', 'massage_finder_shortcode' );

/**
 * The shortcode [massage_finder]: the options as attributes, with hyphens or underscores. What stands between
 * [massage_finder] and [/massage_finder] is shown without JavaScript.
 *
 * @param array|string $given   The attributes; '' where there are none.
 * @param string|null  $content What stands inside.
 * @return string
 */
function massage_finder_shortcode( $given, $content = null ) {
	$options = array();
	foreach ( (array) $given as $name => $value ) {
		$options[ str_replace( '_', '-', (string) $name ) ] = (string) $value;
	}
	$element = massage_finder_element( $options, null === $content ? '' : wp_kses_post( $content ) );
	// Themes give the width of the text to what stands right in it, and the element knows no width but that of its box.
	return is_feed() ? $element : '<div>' . $element . '</div>';
}

/**
 * The element with what it needs, for the shortcode and for the block.
 *
 * @param array<string, string> $options By the names of the attributes; others are left out.
 * @param string                $inside  HTML shown without JavaScript; that of the settings where it is ''.
 * @return string
 */
function massage_finder_element( $options, $inside = '' ) {
	$options = array_filter( array_map( 'trim', array_intersect_key( $options, array_flip( MASSAGE_FINDER_ATTRIBUTES ) ) ), 'strlen' );
	if ( isset( $options['booking'] ) && ! massage_finder_is_link( $options['booking'] ) ) {
		unset( $options['booking'] );
	}
	$settings = massage_finder_settings();
	if ( ! isset( $options['booking'] ) && massage_finder_is_link( $settings['booking'] ) ) {
		$options['booking'] = $settings['booking'];
	}
	$inside = '' === trim( $inside ) ? massage_finder_fallback( isset( $options['booking'] ) ? $options['booking'] : massage_finder_booking() ) : $inside;
	// Readers of feeds run no scripts.
	if ( is_feed() ) {
		return $inside;
	}
	if ( ! isset( $options['rules'] ) && null === massage_finder_rules() ) {
		return $inside . massage_finder_no_rules_yet();
	}
	if ( ! isset( $options['rules'] ) ) {
		$options['rules'] = '#massage-finder-rules';
		massage_finder_needs( 'rules' );
		if ( ! isset( $options['menu'] ) && '' !== massage_finder_source( 'menu' )['json'] ) {
			$options['menu'] = '#massage-finder-menu';
			massage_finder_needs( 'menu' );
		}
	}
	massage_finder_load_script( 'massage-finder-generic' );
	if ( 1 === preg_match( '/^#[0-9a-f]{6}$/iD', $settings['accent'] ) ) {
		$options['style'] = '--mf-accent:' . $settings['accent'];
	}
	if ( '' !== $settings['track'] && ! isset( $options['track'] ) ) {
		$options['track'] = $settings['track'];
	}
	if ( '' !== $settings['consent'] && ! isset( $options['consent'] ) ) {
		$options['consent'] = $settings['consent'];
	}
	$attributes = '';
	foreach ( $options as $name => $value ) {
		$attributes .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return '<massage-finder' . $attributes . '>' . $inside . '</massage-finder>';
}

/**
 * What visitors see without JavaScript, until the script arrives, and whenever it fails.
 *
 * @param string $booking A link, or ''.
 * @return string
 */
function massage_finder_fallback( $booking ) {
	$settings = massage_finder_settings();
	if ( '' !== trim( $settings['fallback'] ) ) {
		return wp_kses_post( $settings['fallback'] );
	}
	if ( '' === $booking ) {
		return '';
	}
	$label = '' === $settings['label'] ? __( 'Book a massage', 'massage-finder' ) : $settings['label'];
	return '<a href="' . esc_url( $booking, array( 'https', 'mailto', 'tel' ) ) . '">' . esc_html( $label ) . '</a>';
}

/**
 * A line that only those see who can do something about it.
 *
 * @return string
 */
function massage_finder_no_rules_yet() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return '';
	}
	return '<p><em>' . esc_html__( 'Massage Finder has no rules yet, so visitors see only the booking link. Visitors do not see this line.', 'massage-finder' ) . '</em> <a href="' .
		esc_url( admin_url( 'options-general.php?page=massage-finder' ) ) . '">' . esc_html__( 'Paste the rules', 'massage-finder' ) . '</a></p>';
}

/**
 * Has the rules or the menu printed once at the foot of the page, however many finders ask for them.
 *
 * @param string $which 'rules' or 'menu'.
 */
function massage_finder_needs( $which ) {
	static $needed = array();
	if ( isset( $needed[ $which ] ) ) {
		return;
	}
	$needed[ $which ] = true;
	// Before the scripts, which are printed at 20.
	add_action(
		'wp_footer',
		static function () use ( $which ) {
			$data = json_decode( massage_finder_source( $which )['json'] );
			// Nothing in the JSON can end the element: no < and no & is left in it.
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
			echo '<script type="application/json" id="massage-finder-' . esc_attr( $which ) . '">' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . "</script>\n";
		},
		5
	);
}

/**
 * Loads a script, once a page. Its address changes with what is in the file, so no cache keeps an old one.
 *
 * @param string $name Of the file, without its ending.
 */
function massage_finder_load_script( $name ) {
	if ( wp_script_is( $name ) ) {
		return;
	}
	$arguments = array(
		'in_footer' => true,
		'strategy'  => 'async',
	);
	wp_enqueue_script( $name, massage_finder_url( $name . '.js' ), array(), null, $arguments ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	add_filter( 'script_loader_tag', 'massage_finder_async', 10, 2 );
}

/**
 * The address of a file of this plugin, with a version that is made from what is in it.
 *
 * @param string $file The file's name in the plugin.
 * @return string
 */
function massage_finder_url( $file ) {
	return add_query_arg( 'ver', substr( (string) hash_file( 'sha256', MASSAGE_FINDER_DIR . '/' . $file ), 0, 10 ), plugins_url( $file, MASSAGE_FINDER_FILE ) );
}

/**
 * WordPress before 6.3 knows no `strategy`.
 *
 * @param string $tag    The script element.
 * @param string $handle Its name.
 * @return string
 */
function massage_finder_async( $tag, $handle ) {
	return 0 !== strpos( $handle, 'massage-finder-' ) || preg_match( '/\sasync[\s>=]/', $tag ) ? $tag : str_replace( ' src=', ' async src=', $tag );
}
