const STRIPES = 9;
const WIDTH = 40;

/** A market stall's awning, drawn over what the stall offers. */
export function Awning() {
  const stripes = Array.from({ length: STRIPES }, (_, index) => index);
  return (
    <svg
      viewBox={`0 0 ${STRIPES * WIDTH} 58`}
      aria-hidden="true"
      className="relative -mb-4 block w-full rounded-t-lg"
    >
      {stripes.map((index) => (
        <path
          key={index}
          d={`M${index * WIDTH} 0h${WIDTH}v38a20 20 0 0 1-${WIDTH} 0Z`}
          className={index % 2 === 0 ? "fill-accent" : "fill-accent-soft"}
        />
      ))}
    </svg>
  );
}
