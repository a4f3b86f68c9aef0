<?php

declare(strict_types=1);

function segment(string $encoded): string
{
    $bytes = base64_decode(strtr($encoded, '-_', '+/'), true);
    if ($bytes === false || encoded($bytes) !== $encoded) {
        throw new UnexpectedValueException('not canonical base64url');
    }
    return $bytes;
}

function encoded(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

function json(string $encoded): object
{
    $value = json_decode(segment($encoded), false, 512, JSON_THROW_ON_ERROR);
    return is_object($value) ? $value : throw new UnexpectedValueException('not a JSON object');
}

function claims(string $token, string $secret): object
{
    $parts = explode('.', $token);
    if (count($parts) !== 3) {
        throw new UnexpectedValueException('not three segments');
    }
    [$header, $payload, $signature] = $parts;
    if ((json($header)->alg ?? null) !== 'HS256') {
        throw new UnexpectedValueException('not HS256');
    }
    if (!hash_equals(hash_hmac('sha256', "$header.$payload", $secret, true), segment($signature))) {
        throw new UnexpectedValueException('wrong signature');
    }
    return unexpired(json($payload));
}

function unexpired(object $claims): object
{
    if (property_exists($claims, 'exp') && !((is_int($claims->exp) || is_float($claims->exp)) && time() < $claims->exp)) {
        throw new UnexpectedValueException('expired');
    }
    return $claims;
}

function verdict(string $token, string $secret): string
{
    $flags = JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION;
    try {
        return json_encode(['accepted' => true, 'claims' => claims($token, $secret)], $flags);
    } catch (Exception) {
        return json_encode(['accepted' => false], $flags);
    }
}

$tokens = explode("\n", preg_replace('/\n\z/', '', stream_get_contents(STDIN)));
$secret = array_shift($tokens);
foreach ($tokens as $token) {
    echo verdict($token, $secret), "\n";
}
