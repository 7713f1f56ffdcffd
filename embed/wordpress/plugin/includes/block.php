<?php
/**
 * The block massage-finder/finder.
 *
 * @package MassageFinder
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_action( 'init', 'massage_finder_register_block' );
add_action( 'enqueue_block_editor_assets', 'massage_finder_tell_editor' );

/** Registers the block. */
function massage_finder_register_block() {
	register_block_type( MASSAGE_FINDER_DIR . '/finder', array( 'render_callback' => 'massage_finder_render_block' ) );
}

/**
 * What a page gets of the block.
 *
 * @param array<string, mixed> $attributes As block.json names them.
 * @return string
 */
function massage_finder_render_block( $attributes ) {
	$options = array();
	foreach ( $attributes as $name => $value ) {
		if ( is_string( $value ) || is_int( $value ) ) {
			$options[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = (string) $value;
		}
	}
	$element = massage_finder_element( $options );
	if ( is_feed() || '' === $element ) {
		return $element;
	}
	return '<div ' . get_block_wrapper_attributes() . '>' . $element . '</div>';
}

/** Tells the editor what its preview is to say. */
function massage_finder_tell_editor() {
	$rules    = massage_finder_rules();
	$question = null === $rules ? null : massage_finder_first_question( $rules );
	$tell     = array(
		'question'  => $question,
		'languages' => isset( $rules->studio->languages ) ? array_values( array_filter( (array) $rules->studio->languages, 'is_string' ) ) : array(),
		'accent'    => massage_finder_settings()['accent'],
		'booking'   => massage_finder_booking(),
		'settings'  => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=massage-finder' ) : '',
	);
	wp_add_inline_script(
		generate_block_asset_handle( 'massage-finder/finder', 'editorScript' ),
		'window.massageFinderEditor = ' . wp_json_encode( $tell, JSON_HEX_TAG | JSON_HEX_AMP ) . ';',
		'before'
	);
}

/**
 * The words of the first question, in the site's language where the rules speak it.
 *
 * @param object $rules The rules as data.
 * @return array<string, mixed>|null
 */
function massage_finder_first_question( $rules ) {
	$questions = isset( $rules->questions ) && is_array( $rules->questions ) ? $rules->questions : array();
	if ( ! isset( $questions[0]->ask ) ) {
		return null;
	}
	$answers = array();
	foreach ( array( 'options', 'scale' ) as $list ) {
		foreach ( isset( $questions[0]->$list ) ? (array) $questions[0]->$list : array() as $option ) {
			$answers[] = is_string( $option ) ? $option : massage_finder_words( isset( $option->label ) ? $option->label : '' );
		}
	}
	return array(
		'ask'     => massage_finder_words( $questions[0]->ask ),
		'answers' => array_values( array_filter( $answers, 'strlen' ) ),
	);
}

/**
 * A text of the rules in the site's language, else in its first.
 *
 * @param mixed $text A string, or an object with one for each language.
 * @return string
 */
function massage_finder_words( $text ) {
	if ( ! is_object( $text ) ) {
		return is_string( $text ) ? $text : '';
	}
	$words    = get_object_vars( $text );
	$language = strtok( get_locale(), '_' );
	$found    = isset( $words[ $language ] ) ? $words[ $language ] : reset( $words );
	return is_string( $found ) ? $found : '';
}
